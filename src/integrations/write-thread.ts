import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SHEET_PLACE } from '../layouts/sheet-place.ts';
import { startSurvey, surveyPage, type Survey } from './page-survey.ts';

/** What the thread is sent: the sheet of the pages that follow, files to write, and in the end that there are no more. */
export type WriterTask = { sheet: string } | { file: string; bytes: ArrayBuffer }[] | 'finish';

/** What it answers: how many files it wrote, and in the end what it saw of the pages. */
export type WriterAnswer = { written: number } | { survey: Survey };

// A marked boundary: only the page writer starts this file.
const root = workerData as string;
const port = parentPort;
const survey = startSurvey();
const place = Buffer.from(`<style>${SHEET_PLACE}`);
let sheet = '';
let style = place;

port?.on('message', (task: WriterTask) => {
  if (task === 'finish') {
    // Pages are looked over before the sheet stands in them; what their places say is said once.
    const styles = survey.styles.map((text) => (text === SHEET_PLACE ? sheet : text));
    port.postMessage({ survey: { ...survey, styles } } satisfies WriterAnswer);
    port.close();
  } else if ('sheet' in task) {
    sheet = task.sheet;
    style = Buffer.from(`<style>${sheet}`);
  } else {
    for (const { file, bytes } of task) writeOne(file, Buffer.from(bytes));
    port.postMessage({ written: task.length } satisfies WriterAnswer);
  }
});

function writeOne(file: string, content: Buffer): void {
  const isPage = file.endsWith('.html');
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), isPage ? putSheet(content) : content);
  if (isPage) surveyPage(survey, file, content.toString('utf8'));
}

function putSheet(page: Buffer): Buffer {
  const at = page.indexOf(place);
  return at === -1 ? page : Buffer.concat([page.subarray(0, at), style, page.subarray(at + place.length)]);
}
