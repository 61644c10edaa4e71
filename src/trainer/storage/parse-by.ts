/** Parsing by a schema, as records take it. */
import type * as z from 'zod/mini';
import { findUnsafe } from '../../assignment/unsafe-content.ts';
import type { Parse } from '../../progress/saved.ts';

/** Makes the parser of a record from its schema. */
export function parseBy<T>(schema: z.ZodMiniType<T>): Parse<T> {
  return (data) => {
    const unsafe = findUnsafe(data);
    if (unsafe) return { ok: false, problem: unsafe.code };
    const read = schema.safeParse(data);
    if (read.success) return { ok: true, value: read.data };
    const issue = read.error.issues[0];
    return { ok: false, problem: `${issue?.path.join('.') || 'record'}: ${issue?.code ?? 'invalid'}` };
  };
}
