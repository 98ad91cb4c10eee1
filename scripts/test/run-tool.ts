import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { PROJECT } from '../browsers/build.ts';

const BIN = join(PROJECT, 'node_modules/.bin');

/**
 * Runs a command of the project's packages, its output shown. They find the project's own Node
 * before the machine's, which may be too old for them.
 * @returns whether it succeeded.
 */
export function runTool(tool: string, args: string[]): boolean {
  const { status } = spawnSync(tool, args, {
    cwd: PROJECT,
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
