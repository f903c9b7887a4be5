import { benchBuild } from './build.ts';

const [kind = 'build', count = '1000', rounds = '3'] = process.argv.slice(2);

if (kind !== 'build' || !/^\d+$/.test(count) || !/^\d+$/.test(rounds)) {
  console.error('Write: npm run bench -- build [posts] [rounds]');
  process.exitCode = 1;
} else {
  benchBuild(Number(count), Number(rounds));
}
