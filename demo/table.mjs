const WIDTHS = [32, 40];

/**
 * Prints what was expected beside what the API says, and answers how many figures differ.
 * @param {Record<string, Record<string, string>>} expected by section and label
 * @param {Record<string, Record<string, string>>} got by section and label
 */
export function compare(expected, got) {
  let differing = 0;
  console.log(`\n  ${row('', 'expected', 'got')}`);
  for (const [section, figures] of Object.entries(expected)) {
    console.log(`${section}`);
    for (const [label, figure] of Object.entries(figures)) {
      const seen = got[section]?.[label] ?? '(nothing)';
      const same = seen === figure;
      if (!same) differing += 1;
      console.log(`${same ? '  ' : '✗ '}${row(label, figure, seen)}`);
    }
  }
  return differing;
}

function row(label, expected, got) {
  return `${padded(label, WIDTHS[0])}${padded(expected, WIDTHS[1])}${got}`;
}

/** Chinese characters take two columns of a terminal. */
function padded(text, width) {
  const columns = [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}
