/**
 * From where on a figure is worth a word. Nearly all of these are conventions; the sources say whose. They decide what the
 * page points out, never what anyone's score is.
 */

/** Fewer people than this and no figure on an item says anything: one person more would turn it round. Our own line. */
export const fewestPeople = 10;

/** Fewer people than this and figures are rough; below 30 a correlation of .35 may be chance (Fisher's test, 5 %). */
export const fewPeople = 30;

/** Fewer items than this and internal consistency says nothing. Our own line. */
export const fewestItems = 3;

/** Fewer items than this and it is low even for good items (Spearman–Brown, 1910). Our own line. */
export const fewItems = 10;

/** An interval of alpha wider than this covers both a poor and a good test. Our own line. */
export const wideInterval = 0.3;

/** Nearly everyone or hardly anyone is right (Crocker and Algina, 1986, and most handbooks give about these). */
export const tooEasy = 0.9;
export const tooHard = 0.3;

/** Discrimination under .20 is poor: rewrite the item or drop it (Ebel, 1965; Ebel and Frisbie, 1991). */
export const poorDiscrimination = 0.2;

/** A wrong option that fewer take distracts nobody (Haladyna and Downing, 1993). */
export const idleOption = 0.05;

/** A confusion of two places, or the same wrong answer typed, is named from this share of the people on. Our own line. */
export const notableShare = 0.2;
/** … and never because of a single person. */
export const notablePeople = 2;

/** Mean score on an objective under which the group has not got it. Our own line; the course's quizzes pass at 0.8. */
export const weakObjective = 0.6;

/** Share of rapid answers from which on an item's figures are tainted (Wise and Kong, 2005, drop people at .10). */
export const tooManyRapid = 0.1;
