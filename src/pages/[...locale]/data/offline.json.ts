/** The words of the offer of a new version, fetched when there is one; the middleware converts them for Traditional pages. */
import type { APIRoute } from 'astro';
import { localePaths } from '../../../build/site.ts';
import type { Locale } from '../../../course/locale.ts';
import { stringsOf } from '../../../course/strings/index.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => {
  const { update } = stringsOf(props.locale).offline;
  return Response.json({ update });
};
