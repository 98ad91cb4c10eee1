import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, PROJECT } from '../browsers/build.ts';
import { ensureBrowser, ensureDesktop } from '../browsers/install.ts';
import { runTool } from './run-tool.ts';

/** How many passed and how many failed in a step. */
interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run: () => Tally;
}

const RESULTS = join(PROJECT, '.output/test-results');

function tally(succeeded: boolean): Tally {
  return { passed: Number(succeeded), failed: Number(!succeeded) };
}

/** A check that passes or fails as a whole. */
function check(name: string, tool: string, ...args: string[]): Step {
  return { name, run: () => tally(runTool(tool, args)) };
}

/** A project of tests, each of which counts. A run that ends without a verdict is a failure too. */
function tests(project: string): Step {
  return {
    name: `${project} tests`,
    run() {
      const file = join(RESULTS, `${project}.json`);
      rmSync(file, { force: true });
      const succeeded = runTool('vitest', [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${file}`,
      ]);
      if (!existsSync(file)) return tally(false);
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      const unexplained = !succeeded && numFailedTests === 0;
      return { passed: numPassedTests, failed: numFailedTests + Number(unexplained) };
    },
  };
}

/** Whatever the browser tests need, fetched where that can be done without asking. */
const browsersAreThere: Step = {
  name: 'browsers',
  run() {
    try {
      ensureDesktop();
      console.log(ensureBrowser('chromium'));
      console.log(ensureBrowser('firefox'));
      return tally(true);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return tally(false);
    }
  },
};

const steps: Step[] = [
  check('format and lint', 'biome', 'ci', '.'),
  check('generated types', 'wxt', 'prepare'),
  check('types', 'tsc', '--noEmit'),
  tests('unit'),
  tests('component'),
  check('build for Chromium', 'wxt', 'build', '--mv3'),
  check('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  check(
    'lint of the Firefox build',
    'web-ext',
    'lint',
    '--source-dir',
    BUILD.firefox,
    '--warnings-as-errors',
  ),
  browsersAreThere,
  tests('browser'),
];

const total: Tally = { passed: 0, failed: 0 };
for (const { name, run } of steps) {
  console.log(`\n=== ${name}`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  console.log(`--- ${name}: ${passed} passed, ${failed} failed`);
}
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
