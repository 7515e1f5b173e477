/** A Jest reporter: a run in which no test ran, or in which one was skipped without being asked to, is a failure. */
export default class RequireTestsRan {
  #complaint;

  constructor(globalConfig) {
    this.filtered = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, { numPassedTests, numPendingTests, numTodoTests }) {
    const skipped = this.filtered ? 0 : numPendingTests + numTodoTests;
    if (numPassedTests === 0) this.#complaint = new Error('no test ran');
    else if (skipped > 0) this.#complaint = new Error(`${skipped} tests were skipped`);
    if (this.#complaint) console.error(this.#complaint.message);
  }

  getLastError() {
    return this.#complaint;
  }
}
