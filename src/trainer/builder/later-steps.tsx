/** The steps after choosing items; they load with the first of them that is opened. */
export { SendStep } from '../handout/send-step.tsx';
export { RosterStep } from '../roster/roster-step.tsx';
export { RulesStep } from './rules-step.tsx';
