/** Every term with its definition, for the definitions shown in lessons; fetched with the first term pointed at. */
import type { APIRoute } from 'astro';
import { localePaths, termsById } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';
import type { Definitions } from '../../../ui/definition-popup.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => {
  const terms = [...termsById(props.locale).values()];
  return Response.json(Object.fromEntries(terms.map(({ id, term, definition }) => [id, { term, definition }])) satisfies Definitions);
};
