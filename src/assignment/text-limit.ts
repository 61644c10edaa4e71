/** No link or file of ours is longer. In signs, which are bytes here. */
export const textLimit = 2 * 1024 * 1024;
