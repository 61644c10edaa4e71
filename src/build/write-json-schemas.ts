/** `npm run schemas`: writes the JSON Schemas anew after a content schema has changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaFolder, jsonSchemas } from './json-schemas.ts';

mkdirSync(jsonSchemaFolder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(jsonSchemaFolder, name), text);
console.log(`Wrote ${jsonSchemas().size} schemas to ${jsonSchemaFolder}`);
