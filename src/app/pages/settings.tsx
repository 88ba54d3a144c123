import { TemplatesSetting } from "#features/copying/index.ts";
import { Settings } from "#features/settings/index.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { PlainPage } from "../plain-page.tsx";

const OwnKey = lazy(() => import("#features/account/index.ts"), "OwnKey");
const OwnAccount = lazy(() => import("#features/account/index.ts"), "OwnAccount");
const MarksFile = lazy(() => import("#features/marks-file/index.ts"), "MarksFile");

/** The page of what a person can set. */
export function SettingsPage() {
  return (
    <PlainPage title="Settings" width="max-w-2xl">
      <h1 className="mb-8 font-semibold text-title">Settings</h1>
      <div className="flex flex-col gap-10">
        <Part>
          <OwnKey />
        </Part>
        <Part>
          <OwnAccount />
        </Part>
        <Settings
          copying={
            <Part>
              <TemplatesSetting />
            </Part>
          }
        />
        <Part>
          <MarksFile />
        </Part>
      </div>
    </PlainPage>
  );
}
