/** Fetches one of our own files; its shape is known, as our own build wrote it on this host. */
export async function fetchOwn<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as T;
}
