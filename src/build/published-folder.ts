/** The folder of its host that a finished site was built for, as its own pages say: `/`, or `/training/`. */

/** @param home the finished home page */
export function publishedFolder(home: string): string {
  return /<link rel="icon" href="([^"]*\/)favicon\.svg"/.exec(home)?.[1] ?? '/';
}
