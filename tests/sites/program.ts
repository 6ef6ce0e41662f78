/** A copy of the program, to be changed as somebody would who runs it elsewhere or adds to it. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PARTS = ['src', 'public', 'editorial', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** @returns its folder, with the packages of this one */
export function copyProgram(): string {
  const program = mkdtempSync(path.join(tmpdir(), 'health-bridge-program-'));
  for (const part of PARTS) cpSync(part, path.join(program, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(program, 'node_modules'));
  return program;
}
