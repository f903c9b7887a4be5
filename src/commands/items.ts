import { parseArgs } from 'node:util';
import { checkContent } from '../library/content-problems.ts';
import { readCompiledModule } from '../library/compiled-bodies.ts';
import { readSettings } from '../site.config.ts';
import { figureItems } from '../training/item-figures.ts';
import { valueIn } from '../training/progress.ts';
import { readSharedFiles } from './items/read-shared-files.ts';
import { LEGEND, writeItemTable } from './items/write-item-table.ts';
import { reportProblems } from './report.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE =
  'Write: npm run items -- FILE …, with files of progress that people exported on /training/progress/ and chose to share';

await runCommand(async () => {
  const { positionals: files } = parseArgs({ allowPositionals: true });
  if (files.length === 0) throw new UsageError(USAGE);
  const { contentRoot } = readSettings(process.env);
  const { content, problems } = checkContent(contentRoot);
  if (problems.length > 0) {
    reportProblems(problems, console.log);
    return 1;
  }
  const { people, troubles } = await readSharedFiles(files);
  const tables = content.modules.flatMap((module) => {
    const { id, title } = module.matter;
    const records = people.flatMap(({ progress }) => valueIn(progress.modules, id) ?? []);
    const figures = figureItems(readCompiledModule(module.prose.digest).module?.questions ?? [], records);
    return records.length === 0 ? [] : [writeItemTable(title, records.length, figures)];
  });
  const known = new Set(content.modules.map(({ matter }) => matter.id));
  const strangers = people.flatMap(({ file, progress }) =>
    Object.keys(progress.modules)
      .filter((id) => !known.has(id))
      .map((id) => `${file}: This site has no module “${id}”; what was answered there is not counted.`),
  );
  for (const table of tables) console.log(`${table}\n`);
  console.log(tables.length === 0 ? 'No answers to any module of this site.' : LEGEND);
  for (const sentence of [...troubles, ...strangers]) console.error(sentence);
  return troubles.length === 0 ? 0 : 1;
});
