import { serveSite } from '../src/server/serve-site.ts';
import { builtSites } from './built-sites.ts';

const port = Number(process.argv[2]);
const site = builtSites.find((one) => one.port === port);
if (site === undefined) {
  throw new Error(`Say which site to serve by its port: ${builtSites.map((one) => one.port).join(' or ')}.`);
}

await serveSite({ root: site.root, https: false, host: '127.0.0.1', port: site.port, log: console.error });
