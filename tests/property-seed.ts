/** Property tests draw the same examples on every run: a failure is a fact, not luck. Change the seed to look elsewhere. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20260302, numRuns: 300 });
