/** The island of the certificate page. */
import { hydrate } from 'preact';
import { type CertificateProps, CertificateView } from '../progress/certificate/certificate-view.tsx';

export const mount = (island: HTMLElement, props: CertificateProps): void => {
  hydrate(<CertificateView {...props} />, island);
  island.dataset['live'] = '';
};
