/** Other numbers for a module’s items; review fetches them when a round asks one that may have some. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { material, moduleAgainFile } from '../../../../build/site.ts';
import { type Locale, locales, routeParameter } from '../../../../course/locale.ts';
import type { Module } from '../../../../course/schemas/course.ts';

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) =>
    material().course.modules.map((module) => ({
      params: { locale: routeParameter(locale), module: module.slug },
      props: { locale, module },
    })),
  );

export const GET: APIRoute<{ locale: Locale; module: Module }> = ({ props }) => Response.json(moduleAgainFile(props.module, props.locale));
