/** The certificate page: what is still missing, or the name, the sheet and its code; and checking someone else's. */
import { useEffect, useId, useState } from 'preact/hooks';
import { resultOf } from '../../assessment/result.ts';
import { fill } from '../../course/strings/fill.ts';
import type { CertificateStrings, ProgressStrings } from '../../course/strings/index.ts';
import { formatOf } from '../format.ts';
import { longestName, readHolder, writeHolder } from '../holder-record.ts';
import { $attempts, $kept, openRecord, reloadRecord } from '../store.ts';
import { useStore } from '../use-store.ts';
import { browserDigest } from './browser-digest.ts';
import { checkCode, type Digest } from './check-code.ts';
import { CheckForm } from './check-form.tsx';
import { Paper } from './paper.tsx';
import { type PassedFinal, passedFinals, wholeFinals } from './passed-finals.ts';

export interface CertificateProps {
  modules: { slug: string; title: string }[];
  passMark: number;
  finalAssessment: { href: string; text: string };
  /** Where a record is imported. */
  importHref: string;
  strings: CertificateStrings;
  progress: ProgressStrings;
  locale: string;
}

/** The code of a certificate, once it is computed. */
function useCode(final: PassedFinal | undefined, name: string, digest: Digest | null): string | undefined {
  const [computed, setComputed] = useState<{ for: string; code: string }>();
  const wanted = final && digest && name !== '' ? `${final.id} ${name}` : undefined;
  useEffect(() => {
    if (!final || !digest || wanted === undefined) return;
    let waiting = true;
    checkCode(final, name, digest).then((code) => waiting && setComputed({ for: wanted, code }));
    return () => {
      waiting = false;
    };
  }, [wanted, digest]);
  return computed && computed.for === wanted ? computed.code : undefined;
}

export function CertificateView({ modules, passMark, finalAssessment, importHref, strings, progress, locale }: CertificateProps) {
  const id = useId();
  const [live, setLive] = useState(false);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [digest, setDigest] = useState<Digest | null>(null);
  const [told, setTold] = useState('');
  const attempts = useStore($attempts);
  const kept = useStore($kept);
  useEffect(() => {
    reloadRecord();
    setName(readHolder(openRecord(), new Date().toISOString()));
    // In a function, as a bare function would be taken for one that computes the next state.
    setDigest(() => browserDigest());
    setLive(true);
  }, []);
  const finals = live ? passedFinals(attempts) : [];
  const final = finals.find((candidate) => candidate.id === chosen) ?? finals[0];
  const shownName = name.trim().replace(/\s+/g, ' ');
  const code = useCode(final, shownName, digest);
  const format = formatOf(locale);
  const best = Math.max(0, ...wholeFinals(attempts).map((attempt) => resultOf(attempt, passMark).score));

  return (
    <>
      {!live && <p class="hint opening">{strings.opening}</p>}
      {live && kept !== 'saved' && <p class="notice warning">{progress.storage[kept]}</p>}
      {!final && (
        <section class="missing" data-without-record hidden={!live}>
          <p>{strings.missing}</p>
          {best > 0 && <p>{fill(strings.missingBest, { score: format.percent(best), passMark: format.percent(passMark) })}</p>}
          <p class="actions">
            <a class="button" href={finalAssessment.href}>
              {finalAssessment.text}
            </a>
            <a href={importHref}>{strings.missingElsewhere}</a>
          </p>
        </section>
      )}
      {final && (
        <>
          <div class="making">
            <p class="field">
              <label for={`${id}-name`}>{strings.name}</label>
              <input
                id={`${id}-name`}
                type="text"
                autocomplete="name"
                maxLength={longestName}
                aria-describedby={`${id}-hint`}
                value={name}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  setName(value);
                  setTold('');
                  writeHolder(openRecord(), value.trim(), new Date().toISOString());
                }}
              />
              <span class="hint" id={`${id}-hint`}>
                {strings.nameHint}
              </span>
            </p>
            {finals.length > 1 && (
              <p class="field">
                <label for={`${id}-which`}>{strings.which}</label>
                <select id={`${id}-which`} value={final.id} onChange={(event) => setChosen(event.currentTarget.value)}>
                  {finals.map((one) => (
                    <option key={one.id} value={one.id}>
                      {fill(strings.attemptOf, { date: format.date(one.passedAt), score: format.percent(one.score) })}
                    </option>
                  ))}
                </select>
              </p>
            )}
            {!digest && <p class="notice warning">{strings.insecure}</p>}
            <p class="actions">
              <button
                type="button"
                class="main"
                aria-disabled={shownName === ''}
                onClick={() => (shownName === '' ? setTold(strings.noName) : print())}
              >
                {strings.print}
              </button>
              <span role="status" class="status">
                {told}
              </span>
            </p>
          </div>
          <Paper
            final={final}
            name={shownName}
            code={digest ? (code ?? '') : strings.paper.noCode}
            modules={modules}
            strings={strings}
            locale={locale}
          />
        </>
      )}
      <div data-without-record hidden={!live}>
        <CheckForm attempts={attempts} digest={digest} strings={strings} progress={progress} format={format} locale={locale} />
      </div>
    </>
  );
}
