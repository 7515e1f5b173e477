import type { Violation } from '../../shared/violation.js';
import type { Answer, AttachedFile } from './answers.js';
import type { StatedBond } from './bid-bond.js';
import { refuseBid } from './bid-refusals.js';

/** Where a bid names its files. */
export interface NamesFiles {
  readonly answers?: readonly Answer[];
  readonly bond?: StatedBond;
  /** Ids of files that prove no single answer. */
  readonly fileIds?: readonly string[];
}

/** A file's id and the place in the body that names it. */
interface NamedFile {
  readonly id: string;
  readonly pointer: string;
}

function namedFiles({ answers = [], bond, fileIds = [] }: NamesFiles): NamedFile[] {
  return [
    ...(bond ? [{ id: bond.proof, pointer: '/bond/proof' }] : []),
    ...fileIds.map((id, index) => ({ id, pointer: `/files/${index}` })),
    ...answers.flatMap(({ evidence = [] }, index) =>
      evidence.map((id, place) => ({ id, pointer: `/answers/${index}/evidence/${place}` })),
    ),
  ];
}

/** The ids of all files that a bid names, each once, first come first. */
export function fileIdsIn(content: NamesFiles): string[] {
  return [...new Set(namedFiles(content).map(({ id }) => id))];
}

/** One reason for every place that names a file which is not there. */
export function fileViolations(content: NamesFiles, known: readonly AttachedFile[]): Violation[] {
  return namedFiles(content)
    .filter(({ id }) => !known.some((file) => file.id === id))
    .map(({ id: file, pointer }) => refuseBid.fileUnknown({ pointer, params: { file } }));
}
