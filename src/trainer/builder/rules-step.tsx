/** The rules of an assignment. */
import { localeNames, locales } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { Edit } from '../browser/use-record.ts';
import type { AssignmentRecord, Draft } from '../storage/assignment-record.ts';
import { feedbackOf, withOptional } from './draft.ts';
import { DrawingTable } from './drawing-table.tsx';
import { Choice, NumberField, Tick } from './fields.tsx';
import { exposureOf } from './finish.ts';
import { filledRows, firstLength, inProportion } from './spread.ts';
import { drawingTroubles, type Summary } from './summary.ts';
import type { Words } from './words.ts';
import { isTimeZone, momentOf, wallClock } from './zoned-time.ts';

function timeZones(current: string): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return known.includes(current) ? known : [current, ...known];
}

function TimeField({
  id,
  label,
  hint,
  value,
  timeZone,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string | undefined;
  timeZone: string;
  onChange: (value: string | undefined) => void;
}) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        min="2000-01-01T00:00"
        max="2199-12-31T23:59"
        value={value === undefined ? '' : wallClock(value, timeZone)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(momentOf(currentTarget.value, timeZone) ?? undefined)}
      />
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** Plain words where a key could be come by, with a way out. */
export function Exposures({
  draft,
  onShowReserved,
  onWriteOwn,
  words,
}: {
  draft: Draft;
  onShowReserved: () => void;
  onWriteOwn: () => void;
  words: Words;
}) {
  const { rules } = words.assign;
  const exposure = exposureOf(draft);
  return (
    <>
      {exposure.publicInSealed > 0 && (
        <div class="notice warning">
          <p>{fill(rules.publicInSealed, { count: exposure.publicInSealed })}</p>
          <p class="notice-actions">
            <button type="button" class="link" onClick={onShowReserved}>
              {rules.showReserved}
            </button>
            <button type="button" class="link" onClick={onWriteOwn}>
              {rules.writeOwn}
            </button>
          </p>
        </div>
      )}
      {exposure.reservedOpen > 0 && <p class="notice warning">{fill(rules.reservedOpen, { count: exposure.reservedOpen })}</p>}
      {exposure.ownOpen > 0 && <p class="notice">{fill(rules.ownOpen, { count: exposure.ownOpen })}</p>}
    </>
  );
}

interface RuleProps {
  draft: Draft;
  edit: Edit;
  words: Words;
}

/** Sets rules of the draft as it is now, which may be newer than what is shown. */
function setter(edit: Edit): (change: Partial<Draft>) => void {
  return (change) => edit((stored) => ({ ...stored, draft: { ...stored.draft, ...change } }));
}

function optionalSetter(edit: Edit) {
  return <Key extends 'minutes' | 'opensAt' | 'dueAt'>(key: Key, value: Draft[Key] | undefined) =>
    edit((stored) => ({ ...stored, draft: withOptional(stored.draft, key, value) }));
}

/** How a form is drawn of a draft from before there were cells: by difficulty, with a share for every objective. */
function CountRules({ draft, onCells, edit, words }: RuleProps & { onCells: () => void }) {
  const { rules, difficulty } = words.assign;
  const set = setter(edit);
  return (
    <fieldset>
      <legend>{rules.counts}</legend>
      <div class="number-row">
        {([1, 2, 3] as const).map((level) => (
          <NumberField
            key={level}
            id={`count-${level}`}
            label={difficulty[level]}
            value={draft.counts[level]}
            least={0}
            most={200}
            onChange={(count = 0) => set({ counts: { ...draft.counts, [level]: count } })}
            words={words}
          />
        ))}
        <NumberField
          id="per-objective"
          label={rules.perObjective}
          value={draft.perObjective}
          least={0}
          most={20}
          onChange={(perObjective = 0) => set({ perObjective })}
          words={words}
        />
      </div>
      <p>
        <button type="button" onClick={onCells}>
          {rules.toCells}
        </button>
      </p>
    </fieldset>
  );
}

/** Fixed or drawn, and how. */
export function FormRules({
  draft,
  summary,
  objectiveText,
  edit,
  words,
}: RuleProps & {
  summary: Summary;
  /** What an objective is called. */
  objectiveText: (id: string) => string;
}) {
  const { rules } = words.assign;
  const set = setter(edit);
  const troubles = drawingTroubles(summary, draft);
  const suggested = (length: number) => filledRows(inProportion(length, summary.cells));
  const choose = (form: Draft['form']) =>
    // A table full of zeros is nothing to begin with.
    set(form === 'drawn' && draft.cells?.length === 0 ? { form, cells: suggested(firstLength(summary.chosen)) } : { form });
  return (
    <section class="rule" aria-labelledby="rule-form">
      <h2 id="rule-form">{rules.form}</h2>
      <Choice
        name="form"
        legend={rules.form}
        hideLegend
        value={draft.form}
        options={[
          { id: 'fixed', text: rules.fixed },
          { id: 'drawn', text: rules.drawn },
        ]}
        onChange={choose}
      />
      {draft.form === 'drawn' ? (
        <>
          {draft.cells === undefined ? (
            <CountRules draft={draft} onCells={() => set({ cells: suggested(summary.asked) })} edit={edit} words={words} />
          ) : (
            <DrawingTable
              cells={draft.cells}
              there={summary.cells}
              objectiveText={objectiveText}
              onChange={(cells) => set({ cells })}
              words={words}
            />
          )}
          <Choice
            name="each"
            legend={rules.each}
            value={draft.each}
            options={[
              { id: 'own', text: rules.own },
              { id: 'same', text: rules.same },
            ]}
            onChange={(each) => set({ each })}
          />
          <p class="hint">{rules.shuffleDrawn}</p>
          <div role="status">
            {troubles.map((trouble) => (
              <p class="notice" key={trouble.code + ('difficulty' in trouble ? trouble.difficulty : '')}>
                {fill(rules.troubles[trouble.code], { ...trouble })}
              </p>
            ))}
          </div>
        </>
      ) : (
        <Tick checked={draft.shuffle} onChange={(shuffle) => set({ shuffle })}>
          {rules.shuffle}
        </Tick>
      )}
    </section>
  );
}

function SecrecyRules({
  draft,
  edit,
  onShowReserved,
  onWriteOwn,
  words,
}: RuleProps & { onShowReserved: () => void; onWriteOwn: () => void }) {
  const { rules } = words.assign;
  const set = setter(edit);
  return (
    <section class="rule" aria-labelledby="rule-sealed">
      <h2 id="rule-sealed">{rules.secrecy}</h2>
      <Tick checked={draft.sealed} onChange={(sealed) => set({ sealed })}>
        {rules.sealed}
      </Tick>
      <p class="hint">{rules.sealedAbout}</p>
      <div role="status">
        <Exposures draft={draft} onShowReserved={onShowReserved} onWriteOwn={onWriteOwn} words={words} />
      </div>
      <Choice
        name="feedback"
        legend={rules.feedback}
        value={feedbackOf(draft)}
        disabled={draft.sealed}
        options={(['item', 'end', 'none'] as const).map((id) => ({ id, text: rules.feedbacks[id] }))}
        onChange={(feedback) => set({ feedback })}
      />
      {draft.sealed && <p class="hint">{rules.feedbackSealed}</p>}
    </section>
  );
}

/** Pass mark, attempts and time limit. */
export function LimitRules({ draft, edit, words }: RuleProps) {
  const { rules } = words.assign;
  const set = setter(edit);
  const setOptional = optionalSetter(edit);
  return (
    <section class="rule" aria-labelledby="rule-limits">
      <h2 id="rule-limits">{rules.limits}</h2>
      <div class="number-row">
        <NumberField
          id="pass-mark"
          label={rules.passMark}
          value={Math.round(draft.passMark * 100)}
          least={0}
          most={100}
          onChange={(percent = 0) => set({ passMark: percent / 100 })}
          words={words}
        />
        <NumberField
          id="attempts"
          label={rules.attempts}
          hint={rules.attemptsHint}
          value={draft.attempts}
          least={0}
          most={100}
          onChange={(attempts = 0) => set({ attempts })}
          words={words}
        />
        <NumberField
          id="minutes"
          label={rules.minutes}
          hint={rules.minutesHint}
          value={draft.minutes}
          least={1}
          most={1000}
          optional
          onChange={(minutes) => setOptional('minutes', minutes)}
          words={words}
        />
      </div>
    </section>
  );
}

function TimeRules({ draft, edit, words }: RuleProps) {
  const { rules } = words.assign;
  const setOptional = optionalSetter(edit);
  const setZone = (timeZone: string) => {
    if (!isTimeZone(timeZone)) return;
    // The clock stays as the trainer sees it; the moment moves with the place.
    edit((stored) => {
      const moved = (moment: string | undefined) =>
        moment === undefined ? undefined : (momentOf(wallClock(moment, stored.draft.timeZone), timeZone) ?? undefined);
      const withOpening = withOptional({ ...stored.draft, timeZone }, 'opensAt', moved(stored.draft.opensAt));
      return { ...stored, draft: withOptional(withOpening, 'dueAt', moved(stored.draft.dueAt)) };
    });
  };
  return (
    <section class="rule" aria-labelledby="rule-times">
      <h2 id="rule-times">{rules.times}</h2>
      <div class="number-row">
        <TimeField
          id="opens"
          label={rules.opens}
          value={draft.opensAt}
          timeZone={draft.timeZone}
          onChange={(opensAt) => setOptional('opensAt', opensAt)}
        />
        <TimeField
          id="due"
          label={rules.due}
          hint={rules.dueHint}
          value={draft.dueAt}
          timeZone={draft.timeZone}
          onChange={(dueAt) => setOptional('dueAt', dueAt)}
        />
        <p class="field">
          <label for="time-zone">{rules.timeZone}</label>
          <select id="time-zone" value={draft.timeZone} onChange={({ currentTarget }) => setZone(currentTarget.value)}>
            {timeZones(draft.timeZone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </p>
      </div>
    </section>
  );
}

function WordRules({ draft, edit, words }: RuleProps) {
  const { rules } = words.assign;
  const set = setter(edit);
  const hasOwn = draft.items.some((item) => item.origin === 'own');
  return (
    <section class="rule" aria-labelledby="rule-words">
      <h2 id="rule-words">{rules.words}</h2>
      <p class="field">
        <label for="items-locale">{rules.locale}</label>
        <select
          id="items-locale"
          value={draft.locale}
          aria-describedby="items-locale-hint"
          onChange={({ currentTarget }) => set({ locale: locales.find((locale) => locale === currentTarget.value) ?? draft.locale })}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeNames[locale]}
            </option>
          ))}
        </select>
        <span class="hint" id="items-locale-hint">
          {rules.localeHint} {hasOwn && rules.ownLocale}
        </span>
      </p>
      <p class="field">
        <label for="welcome">{rules.welcome}</label>
        <textarea
          id="welcome"
          rows={4}
          maxLength={5_000}
          value={draft.welcome}
          aria-describedby="welcome-hint"
          onInput={({ currentTarget }) => set({ welcome: currentTarget.value })}
        />
        <span class="hint" id="welcome-hint">
          {rules.welcomeHint}
        </span>
      </p>
    </section>
  );
}

export function RulesStep({
  record,
  summary,
  objectiveText,
  edit,
  onShowReserved,
  onWriteOwn,
  words,
}: {
  record: AssignmentRecord;
  summary: Summary;
  objectiveText: (id: string) => string;
  edit: Edit;
  onShowReserved: () => void;
  onWriteOwn: () => void;
  words: Words;
}) {
  const shared = { draft: record.draft, edit, words };
  return (
    <fieldset class="bare" disabled={record.sent !== undefined}>
      <FormRules {...shared} summary={summary} objectiveText={objectiveText} />
      <SecrecyRules {...shared} onShowReserved={onShowReserved} onWriteOwn={onWriteOwn} />
      <LimitRules {...shared} />
      <TimeRules {...shared} />
      <WordRules {...shared} />
    </fieldset>
  );
}
