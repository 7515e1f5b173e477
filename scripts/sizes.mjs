// Holds the numbers of the house: lines of code without comments and blanks.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIMITS = { fileMedian: 40, fileP95: 150, fileMost: 300, functionP95: 25, constructorParameters: 5 };
const FORBIDDEN = [
  [/\bforwardRef\b/, 'forwardRef'],
  [/eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck|istanbul ignore/, 'a suppression'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'an unfinished mark'],
  [/\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/, 'a switched-off test'],
];

/** Counts over every source and test file; answers what is over a limit, and a line of figures. */
export function sizes(files) {
  const seen = files.map(measure);
  const lines = seen.map((file) => file.lines).sort((a, b) => a - b);
  const functions = seen.flatMap((file) => file.functions).sort((a, b) => a - b);
  const broken = seen.flatMap((file) => file.broken);
  const figures = {
    files: files.length,
    lines: lines.reduce((a, b) => a + b, 0),
    fileMedian: quantile(lines, 0.5),
    fileP95: quantile(lines, 0.95),
    fileMost: lines.at(-1) ?? 0,
    functions: functions.length,
    functionP95: quantile(functions, 0.95),
    constructorParameters: Math.max(0, ...seen.map((file) => file.parameters)),
  };
  for (const [name, limit] of Object.entries(LIMITS)) {
    if (figures[name] > limit) broken.push(`${name} is ${figures[name]}, the limit is ${limit}`);
  }
  for (const file of seen)
    if (file.lines > LIMITS.fileMost) broken.push(`${file.path} has ${file.lines} lines of code`);
  return { figures, broken };
}

function measure(path) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const code = codeLines(source);
  const functions = [];
  let parameters = 0;
  const broken = FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} has ${what}`);
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) functions.push(linesWithin(node, source, code));
    if (ts.isConstructorDeclaration(node)) {
      parameters = Math.max(parameters, node.parameters.length);
      if (node.parameters.length > LIMITS.constructorParameters) {
        broken.push(`${path} has a constructor of ${node.parameters.length} parameters`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, lines: code.size, functions, parameters, broken };
}

/** Numbers of the lines on which a token stands: neither blank nor comment. */
function codeLines(source) {
  const lines = new Set();
  const visit = (node) => {
    const children = node.getChildren(source);
    if (children.length === 0 && node.kind !== ts.SyntaxKind.EndOfFileToken && node.getWidth(source) > 0) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (let line = first; line <= last; line += 1) lines.add(line);
    }
    for (const child of children) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(source);
  return lines;
}

function linesWithin(node, source, code) {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
  let count = 0;
  for (let line = first; line <= last; line += 1) if (code.has(line)) count += 1;
  return count;
}

function quantile(sorted, p) {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

/** The program's own sources. Stories are lists of acts, and rules' tables are long on purpose: they don't count here. */
export function sourceFiles() {
  return readdirSync('src', { recursive: true })
    .map((path) => join('src', path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
}
