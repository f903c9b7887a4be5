import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAuthorsGuide } from './authors-guide.ts';

writeFileSync(join('content', 'README.md'), writeAuthorsGuide());
