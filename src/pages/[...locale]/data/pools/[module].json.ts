import type { APIRoute, GetStaticPaths } from 'astro';
import { material, modulePoolFile } from '../../../../build/site.ts';
import { type Locale, locales, routeParameter } from '../../../../course/locale.ts';
import type { Module } from '../../../../course/schemas/course.ts';

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) =>
    material().course.modules.map((module) => ({
      params: { locale: routeParameter(locale), module: module.slug },
      props: { locale, module },
    })),
  );

export const GET: APIRoute<{ locale: Locale; module: Module }> = ({ props }) => Response.json(modulePoolFile(props.module, props.locale));
