import { spawnSync } from 'node:child_process';
import { checkContent } from '../library/content-problems.ts';
import { sayCount } from '../language/counts.ts';
import { readSettings } from '../site.config.ts';
import { reportProblems } from './report.ts';
import { runCommand } from './run-command.ts';

/**
 * Everything that needs no browser. Types come before the lint rules that read them: Astro writes
 * the content's own types there, and a fresh clone has none.
 */
const STEPS = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'hint'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'styles', command: ['stylelint', 'src/**/*.css'] },
  {
    name: 'unit and architecture',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit'],
  },
] as const;

await runCommand(() => {
  const { contentRoot } = readSettings(process.env);
  const { content, problems } = checkContent(contentRoot);
  if (problems.length > 0) {
    reportProblems(problems, console.log);
    return 1;
  }
  console.log(
    `content: ${sayCount(content.posts.length, 'post')}, ${sayCount(content.modules.length, 'module')} and ${sayCount(content.facts.size, 'fact')}, no mistake`,
  );
  const failed = STEPS.filter(({ name, command: [program, ...args] }) => {
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    console.log(`${name}: ${status === 0 ? 'in order' : 'FAILED'}`);
    return status !== 0;
  });
  return failed.length === 0 ? 0 : 1;
});
