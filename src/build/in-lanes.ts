/** Does something with every value, several at a time: while one page is written, another is worked on. */
export async function inLanes<T>(values: readonly T[], work: (value: T) => Promise<void>): Promise<void> {
  const waiting = values.values();
  const lane = async () => {
    for (const value of waiting) await work(value);
  };
  await Promise.all(Array.from({ length: 16 }, lane));
}
