import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { placed, readBody } from './tiny-content.ts';
test('x', () => {
  for (const s of JSON.parse(readFileSync('/tmp/ut/in.json', 'utf8'))) {
    const r = readBody(s);
    console.log(`${JSON.stringify(s)}  =>  ${placed(r.problems).join(' | ') || `TEXT ${JSON.stringify(r.original?.document)}`}  # ${r.problems[0]?.says.en.slice(0, 70)}`);
  }
});
