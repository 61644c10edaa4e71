/** A mistake in the material: where it is, what is wrong, what is expected. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  line: number;
  message: string;
}

/** As shown to authors: `file:line: what is wrong, what is expected`. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Thrown when the material has mistakes; holds all of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has ${problems.length} mistake(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
