/**
 * The heavy code of handing in: encryption and QR codes. A sitting asks for it when it begins, so that handing in needs no
 * network.
 */
export { isRecipient } from '../submission/encryption.ts';
export { handIn } from '../submission/hand-in.ts';
export { qrPath } from './qr-path.ts';
