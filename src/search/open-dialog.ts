export function openDialog(): void {}
