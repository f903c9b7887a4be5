import { benchBuild } from './build.ts';
import { benchLighthouse } from './lighthouse.ts';

const [kind = 'build', ...numbers] = process.argv.slice(2);
const [first, second] = numbers.map(Number);

if (numbers.some((number) => !/^[1-9]\d*$/.test(number)) || !['build', 'lighthouse'].includes(kind)) {
  console.error('Write: npm run bench -- build [posts] [rounds], or: npm run bench -- lighthouse [rounds]');
  process.exitCode = 1;
} else if (kind === 'build') {
  benchBuild(first ?? 1000, second ?? 3);
} else {
  await benchLighthouse(first ?? 3);
}
