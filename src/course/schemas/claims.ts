import { z } from 'zod';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

/** How sure a claim is, from most to least; the words stand in the strings, the signs in `ui/certainty.astro`. */
export const certainties = ['measured', 'calculated', 'experience', 'disputed', 'second-hand', 'no-source'] as const;

/** One claim to treat with care. */
export const claimSchema = z.strictObject({
  id: slugSchema.describe('Anchor of the claim on /reference/claims/'),
  claim: textSchema.describe('What is claimed, in one neutral sentence, as one meets it'),
  origin: textSchema.describe('Where it comes from: who measured, reckoned or wrote it, when, and what exactly'),
  certainty: z
    .enum(certainties)
    .describe(
      'measured: data show it; calculated: follows from a model; experience: a rule of thumb; disputed: studies or usage disagree; second-hand: only retold, the original is missing; no-source: none was found',
    ),
  say: textSchema.describe('What this course says instead'),
  lessons: z.array(z.string()).min(1).describe('Lessons where it appears, as <module>/<lesson>; each of them links to the claim'),
});

/** `content/claims.yaml`. */
export const claimsSchema = z.array(claimSchema).min(1);

export type Claim = z.infer<typeof claimSchema>;
export type Certainty = Claim['certainty'];
