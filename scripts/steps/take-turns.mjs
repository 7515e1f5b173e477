import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while no other process of this checkout does: two starts at once would install over each other. */
export async function takeTurns(lockFile, work, say = console.log) {
  const mine = `${process.pid} ${randomUUID()}`;
  for (let told = false; !take(lockFile, mine); told = true) {
    const holder = read(lockFile);
    if (holder && !isAlive(Number.parseInt(holder))) takeAway(lockFile, holder);
    else if (!told)
      say(`waiting for process ${Number.parseInt(holder)}, which prepares this folder (${lockFile})`);
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** The file appears with its content, so that nobody reads an empty one. */
function take(lockFile, mine) {
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

/** Removes the lock of a process that died; gives it back when somebody else took it just now. */
function takeAway(lockFile, deadHolder) {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (readFileSync(aside, 'utf8') !== deadHolder) linkSync(aside, lockFile);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(lockFile) {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
