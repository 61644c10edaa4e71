import { z } from 'zod';

const words = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const position =
  /^(?:[a-z]|[a-z]?\d+|(?:q|question|item|option|answer|card|bin|step|gap|field|source|target|row|column|lesson|module|case)-?(?:\d+|[a-z]))$/;

/** Whether an id says where something stands instead of what it is. Such ids would change their meaning when content moves. */
export function isPositionLike(id: string): boolean {
  return position.test(id);
}

/** Lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .regex(words, 'an id is lower-case words joined by hyphens, such as "first-order-date"')
  .describe('Lower-case words joined by hyphens; never reused');

/** An id that names the thing, not its position. Responses are stored under it for years. */
export const idSchema = slugSchema
  .refine((id) => id !== 'constructor', 'an id must not be the name of something every object has')
  .refine((id) => !isPositionLike(id), 'an id names what the thing is, not its position (not "a", "q3", "option-b")')
  .describe('Says what the thing is, in lower-case words joined by hyphens; never a position, never reused');
