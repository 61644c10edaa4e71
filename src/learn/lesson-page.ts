/** The script of a page with islands. */
import './island-loader.ts';
import './read-mark.ts';
