/** The certificate itself, as it is printed on one sheet. */
import { inCourseOrder } from '../../assessment/module-score-list.tsx';
import { fill } from '../../course/strings/fill.ts';
import type { CertificateStrings } from '../../course/strings/index.ts';
import { nameSize } from '../holder-record.ts';
import type { PassedFinal } from './passed-finals.ts';
import { CertificateSeal } from './seal.tsx';

export function Paper({
  final,
  name,
  code,
  modules,
  strings: { paper },
  locale,
}: {
  final: PassedFinal;
  name: string;
  /** Empty while there is no name or it is being computed; words where the browser cannot compute it. */
  code: string;
  modules: readonly { slug: string; title: string }[];
  strings: CertificateStrings;
  locale: string;
}) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // Unbroken, so that no line ends within the date.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(final.passedAt)).replaceAll(' ', '\u00a0');
  return (
    <article class="paper" aria-label={paper.title}>
      <div class="paper-frame">
        <header>
          <p class="issuer">{paper.issuer}</p>
          <h2>{paper.title}</h2>
        </header>
        <div class="award">
          <p>{paper.certifies}</p>
          <p class={name === '' ? 'holder nameless' : `holder ${nameSize(name)}`}>{name === '' ? paper.nameless : name}</p>
          <p>{fill(paper.passed, { date })}</p>
          <p class="total">
            {fill(paper.score, { score: percent.format(final.score), count: final.count, passMark: percent.format(final.passMark) })}
          </p>
        </div>
        <table>
          <caption>{paper.modules}</caption>
          <thead>
            <tr>
              <th scope="col">{paper.module}</th>
              <th scope="col">{paper.count}</th>
              <th scope="col">{paper.moduleScore}</th>
            </tr>
          </thead>
          <tbody>
            {inCourseOrder(final.modules, modules).map(({ module, score, count }) => (
              <tr key={module}>
                <th scope="row">{modules.find(({ slug }) => slug === module)?.title ?? module}</th>
                <td>{count}</td>
                <td>{percent.format(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="paper-foot">
          <dl>
            <div>
              <dt>{paper.date}</dt>
              <dd>{date}</dd>
            </div>
            <div>
              <dt>{paper.code}</dt>
              <dd class="code">{code}</dd>
            </div>
          </dl>
          <CertificateSeal />
        </div>
        <p class="honest">{paper.honest}</p>
      </div>
    </article>
  );
}
