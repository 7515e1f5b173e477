/** A script cannot go on: its message is for people, without a stack. */
export class ScriptFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'ScriptFailed';
    this.exitCode = exitCode;
  }
}

/** Runs a script's body; what people can mend ends as one line on stderr and an exit code other than 0. */
export async function runScript(body) {
  try {
    await body();
  } catch (error) {
    if (!['ScriptFailed', 'StartRefused'].includes(error.name)) throw error;
    console.error(error.message);
    process.exit(error.exitCode ?? 1);
  }
}
