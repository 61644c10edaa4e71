/**
 * The pictures of the guide: the parts of the trainer's pages themselves, rendered while building with sample data. So they
 * cannot show what the pages no longer look like, and they follow language and theme.
 */
import type { Assignment } from '../../assignment/assignment.ts';
import type { TrainerStrings } from '../../course/strings/index.ts';
import { BackupForm } from '../backup/backup-panel.tsx';
import type { Desk } from '../browser/desk.ts';
import { type CatalogueItem, catalogueOf, standings } from '../builder/catalogue.ts';
import { ChosenList } from '../builder/chosen-list.tsx';
import { choose } from '../builder/draft.ts';
import { ItemList, placesOf } from '../builder/item-list.tsx';
import type { ItemsIndex } from '../builder/items-index.ts';
import { FormRules, LimitRules } from '../builder/rules-step.tsx';
import { inProportion } from '../builder/spread.ts';
import { summaryOf } from '../builder/summary.ts';
import type { Words } from '../builder/words.ts';
import { HandOut } from '../handout/hand-out.tsx';
import type { Links } from '../handout/links.ts';
import type { QrPath } from '../handout/qr-path.ts';
import { KeyMaker } from '../identity/key-panel.tsx';
import { RosterStep } from '../roster/roster-step.tsx';
import type { AssignmentRecord, RosterEntry } from '../storage/assignment-record.ts';
import { memoryDatabase } from '../storage/memory-database.ts';
import { sampleMoment, sampleRecord, sampleRoster } from './sample.ts';

const nothing = () => undefined;
const later = () => Promise.reject(new Error('a picture'));

/** With the guide's own words. */
type GuideWords = Omit<Words, 'trainer'> & { trainer: TrainerStrings };

function deskOf(strings: TrainerStrings): Desk {
  return {
    database: memoryDatabase(),
    settings: { name: strings.guide.sampleTrainer },
    keys: [],
    key: undefined,
    assignments: [],
    spoilt: [],
  };
}

export interface SampleAssignment {
  assignment: Assignment;
  links: Links;
  drawn: QrPath;
}

/** The picture of one step, from 0. */
export function Picture({
  step,
  index,
  sample,
  words,
}: {
  step: number;
  /** One lesson is enough. */
  index: ItemsIndex;
  sample: SampleAssignment;
  words: GuideWords;
}) {
  const strings = words.trainer;
  const desk = deskOf(strings);
  const items: CatalogueItem[] = catalogueOf(index, [], []).slice(0, 6);
  const record: AssignmentRecord = sampleRecord(words.locale, strings.guide.sampleTitle);
  const draft = choose(record.draft, items.slice(0, 4));
  const roster: RosterEntry[] = sampleRoster(strings.guide.samplePeople);
  const summary = summaryOf(items.slice(0, 4), draft);
  switch (step) {
    case 0:
      return <KeyMaker desk={desk} onMade={nothing} next="" strings={strings} />;
    case 1:
      return (
        <div class="choosing">
          <ItemList
            items={items}
            draft={draft}
            narrowed
            more={0}
            frozen={false}
            index={index}
            onChoose={nothing}
            onChooseAll={nothing}
            load={later}
            loadWords={later}
            words={words}
          />
          <ChosenList
            draft={draft}
            frozen={false}
            standing={standings(draft.items, items, true)}
            summary={summary}
            objectiveText={placesOf(index).objective}
            actions={{ move: nothing, drop: nothing, clear: nothing, accept: nothing }}
            words={words}
          />
        </div>
      );
    case 2:
      return (
        <>
          <FormRules
            draft={{ ...draft, form: 'drawn', cells: inProportion(2, summary.cells) }}
            summary={summary}
            objectiveText={placesOf(index).objective}
            edit={nothing}
            words={words}
          />
          <LimitRules draft={{ ...draft, minutes: 20 }} edit={nothing} words={words} />
        </>
      );
    case 3:
      return <RosterStep record={{ ...record, roster }} edit={nothing} text="" onText={() => undefined} words={words} />;
    case 4:
      return (
        <HandOut
          record={{ ...record, roster, sent: { at: sampleMoment, assignment: sample.assignment, items: [] } }}
          links={sample.links}
          drawn={sample.drawn}
          onPrint={nothing}
          onRoster={nothing}
          words={words}
        />
      );
    default:
      return <BackupForm desk={desk} onDone={nothing} strings={strings} />;
  }
}
