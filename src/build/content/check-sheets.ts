/** Sheets and claims: files in both languages, names that are free, lessons that exist. */
import { compareSheetLanguages } from './check-languages.ts';
import { checkProse } from './check-prose.ts';
import type { ReadMaterial } from './material.ts';
import type { Problem } from './problem.ts';
import { claimsPath, pageTest } from './site-paths.ts';

const sheetsFile = 'content/sheets.yaml';

/** Lessons that a list names and the course does not have. */
function unknownLessons({ known }: ReadMaterial, lessons: readonly string[]): { position: number; message: string }[] {
  return lessons.flatMap((lesson, position) =>
    known.lessons && !known.lessons.includes(lesson)
      ? [{ position, message: `unknown lesson "${lesson}"; expected <module>/<lesson> of course.yaml` }]
      : [],
  );
}

/** Schemes, sheets and the claims share the addresses below /reference/. */
function nameTaken(id: string, { known }: ReadMaterial): string | undefined {
  if (`/reference/${id}/` === claimsPath) return `${claimsPath} is the page of the claims`;
  return known.schemes?.includes(id) ? `there is a scheme of that id` : undefined;
}

function checkSheetList(read: ReadMaterial): Problem[] {
  return read.material.sheets.flatMap((sheet, index) => {
    const at = (path: PropertyKey[], message: string): Problem => ({
      file: sheetsFile,
      line: read.lineOf.sheets([index, ...path]),
      message: `sheet "${sheet.id}": ${message}`,
    });
    const taken = nameTaken(sheet.id, read);
    const pair = read.material.sheetFiles.get(sheet.id);
    return [
      ...(taken ? [at(['id'], `${taken}; expected another id`)] : []),
      ...(['zh', 'en'] as const).flatMap((language) =>
        read.material.schemes.some(({ name }) => name[language] === sheet.title[language])
          ? [at(['title', language], `a scheme is called "${sheet.title[language]}" too; expected a title that tells them apart`)]
          : [],
      ),
      ...unknownLessons(read, sheet.lessons).map(({ position, message }) => at(['lessons', position], message)),
      ...(['zh', 'en'] as const).flatMap((language) =>
        pair?.[language] ? [] : [at(['id'], `missing in ${language}; expected content/sheets/${language}/${sheet.id}.mdx`)],
      ),
    ];
  });
}

function checkSheetFiles(read: ReadMaterial, figures: readonly string[]): Problem[] {
  const { material, known } = read;
  const surroundings = { objectives: [], items: [], known, figures, isPage: pageTest(read) };
  return [...material.sheetFiles.values()].flatMap(({ id, zh, en }) => {
    const sides = [zh, en].flatMap((side) => (side ? [side] : []));
    if (known.sheets && !known.sheets.includes(id)) {
      return sides.map(({ file }) => ({
        file,
        line: 1,
        message: `sheet ${id} is not in sheets.yaml; expected it there, or this file removed`,
      }));
    }
    return [
      ...sides.flatMap((side) => checkProse(side, `/reference/${id}/`, material, surroundings)),
      ...(zh && en ? compareSheetLanguages(zh, en) : []),
    ];
  });
}

function checkClaims(read: ReadMaterial): Problem[] {
  return read.material.claims.flatMap((claim, index) =>
    unknownLessons(read, claim.lessons).map(({ position, message }) => ({
      file: 'content/claims.yaml',
      line: read.lineOf.claims([index, 'lessons', position]),
      message: `claim "${claim.id}": ${message}`,
    })),
  );
}

/** @param figures names of the diagrams there are */
export function checkSheets(read: ReadMaterial, figures: readonly string[]): Problem[] {
  return [...checkSheetList(read), ...checkSheetFiles(read, figures), ...checkClaims(read)];
}
