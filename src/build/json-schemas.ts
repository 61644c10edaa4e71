/** JSON Schemas for authors' editors, made from the same zod schemas that guard the build. */
import { z } from 'zod';
import { caseTemplatesSchema } from '../course/schemas/case-templates.ts';
import { casesSchema } from '../course/schemas/cases.ts';
import { claimsSchema } from '../course/schemas/claims.ts';
import { courseSchema } from '../course/schemas/course.ts';
import { glossarySchema } from '../course/schemas/glossary.ts';
import { scenarioSchema } from '../course/schemas/scenario.ts';
import { schemesSchema } from '../course/schemas/schemes.ts';
import { searchWordsSchema } from '../course/schemas/search-words.ts';
import { sheetsSchema } from '../course/schemas/sheets.ts';
import { authoredItemsFileSchema } from '../interactions/item-schema.ts';

/** Where they are kept; the first line of each content file points here. */
export const jsonSchemaFolder = 'src/course/schemas/json';

/** File name to text. Fields with defaults are optional for authors, so the input side is described. */
export function jsonSchemas(): Map<string, string> {
  const schemas = {
    course: courseSchema,
    items: authoredItemsFileSchema,
    schemes: schemesSchema,
    cases: casesSchema,
    'case-templates': caseTemplatesSchema,
    glossary: glossarySchema,
    sheets: sheetsSchema,
    claims: claimsSchema,
    scenario: scenarioSchema,
    'search-words': searchWordsSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 1)}\n`,
    ]),
  );
}
