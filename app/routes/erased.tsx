import { ErasedPage } from "~/ui/me/erased-page";

export const handle = { document: true };

export default function Erased() {
  return <ErasedPage />;
}
