import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { startSurvey, surveyPage, type Survey } from './page-survey.ts';

/** What the thread is sent: files to write, and in the end that there are no more. */
export type WriterTask = { file: string; bytes: ArrayBuffer }[] | 'finish';

/** What it answers: how many files it wrote, and in the end what it saw of the pages. */
export type WriterAnswer = { written: number } | { survey: Survey };

// A marked boundary: only the page writer starts this file.
const root = workerData as string;
const port = parentPort;
const survey = startSurvey();

port?.on('message', (task: WriterTask) => {
  if (task === 'finish') {
    port.postMessage({ survey } satisfies WriterAnswer);
    port.close();
    return;
  }
  for (const { file, bytes } of task) {
    const page = Buffer.from(bytes);
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), page);
    if (file.endsWith('.html')) surveyPage(survey, file, page.toString('utf8'));
  }
  port.postMessage({ written: task.length } satisfies WriterAnswer);
});
