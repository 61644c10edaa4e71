import type { Locale } from '../course/locale.ts';
import type { DeliveredItem } from '../interactions/item.ts';

/** Set by the lesson page; read by the parts that authors place in the prose. */
export interface LessonContext {
  locale: Locale;
  /** `<module>/<lesson>`. */
  path: string;
  items: ReadonlyMap<string, DeliveredItem>;
}
