// Fills wwwroot/lib with the front-end files named below; Assets.targets runs it when the lock file or this script changed.
// Two builds may run it at once: the second waits for the first and then finds nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FILES = {
  'tabler/tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx/htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'inter/inter-latin-wght-normal.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter/inter-cyrillic-wght-normal.woff2': '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
  'inter/inter-cyrillic-ext-wght-normal.woff2': '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2',
  'inter/LICENSE.txt': '@fontsource-variable/inter/LICENSE',
};
const LIB = 'wwwroot/lib';
const STAMP = `${LIB}/.stamp`;
const LOCK = '.assets.lock';
const ABANDONED_AFTER_MS = 5 * 60_000;

process.chdir(import.meta.dirname);
const wanted = createHash('sha256').update(fs.readFileSync('package-lock.json')).update(fs.readFileSync('assets.mjs')).digest('hex');

await takeLock();
try {
  if (isFresh()) {
    touchStamp(); // the inputs got newer, their content did not
  } else {
    install();
    copy();
  }
} finally {
  fs.rmSync(LOCK, { recursive: true, force: true });
}

function isFresh() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted && Object.keys(FILES).every(to => fs.existsSync(path.join(LIB, to)));
}

function touchStamp() {
  fs.writeFileSync(STAMP, wanted);
}

async function takeLock() {
  for (let attempt = 0; ; attempt++) {
    try {
      fs.mkdirSync(LOCK);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        fail(`cannot write here: ${error.message}`);
      }
    }

    if (attempt === 0) {
      console.log('assets: waiting for another build');
    }

    const made = fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > ABANDONED_AFTER_MS) {
      fs.rmSync(LOCK, { recursive: true, force: true });
    }

    await sleep(200);
  }
}

function install() {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional'],
    { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', encoding: 'utf8' });
  if (npm.status !== 0) {
    const reason = npm.error?.message ?? npm.stderr.replaceAll('npm error', '').replace(/\s+/g, ' ').trim().slice(0, 400);
    fail(`npm ci failed: ${reason}`);
  }
}

function copy() {
  fs.rmSync(LIB, { recursive: true, force: true });
  for (const [to, from] of Object.entries(FILES)) {
    const target = path.join(LIB, to);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join('node_modules', from), target);
  }

  touchStamp(); // last: a half-filled folder is never taken for a full one
  console.log(`assets: filled ${LIB}`);
}

function fail(reason) {
  fs.rmSync(LOCK, { recursive: true, force: true });
  console.error(`assets.mjs : error TP0001: ${reason}`); // MSBuild's form, so that the build shows it as its error
  process.exit(1);
}
