import { benchBuild } from './build.ts';
import { benchComments } from './comments.ts';
import { runFuzz } from './fuzz.ts';
import { killRounds } from './kill.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchPublish } from './publish.ts';
import { benchSearch } from './search.ts';
import { benchShare } from './share.ts';
import { benchSpam } from './spam.ts';

/** What can be measured, each with the numbers it takes; one that proves something answers whether it did. */
const kinds: Record<string, (...numbers: (number | undefined)[]) => unknown> = {
  build: (posts = 1000, rounds = 3) => {
    benchBuild(posts, rounds);
  },
  lighthouse: (rounds = 3) => benchLighthouse(rounds),
  comments: (comments = 5000, rounds = 5) => benchComments(comments, rounds),
  kill: (rounds = 100) => killRounds(rounds),
  fuzz: (requests = 100_000, seed = 1) => runFuzz(requests, seed),
  publish: (posts = 1000, rounds = 3) => benchPublish(posts, rounds),
  search: () => benchSearch(),
  share: (images = 200) => benchShare(images),
  spam: () => {
    benchSpam();
  },
};

const [kind = 'build', ...numbers] = process.argv.slice(2);
const bench = kinds[kind];

if (bench === undefined || numbers.some((number) => !/^[1-9]\d*$/.test(number))) {
  console.error(
    [
      'Write one of:',
      '  npm run bench -- build [posts] [rounds]',
      '  npm run bench -- lighthouse [rounds]',
      '  npm run bench -- comments [comments] [rounds]',
      '  npm run bench -- kill [rounds]',
      '  npm run bench -- fuzz [requests] [seed]',
      '  npm run bench -- publish [posts] [rounds]',
      '  npm run bench -- search',
      '  npm run bench -- share [images]',
      '  npm run bench -- spam',
    ].join('\n'),
  );
  process.exitCode = 1;
} else if ((await bench(...numbers.map(Number))) === false) process.exitCode = 1;
