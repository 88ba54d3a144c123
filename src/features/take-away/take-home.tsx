import { useEffect } from "react";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { changeDesk, useDesk } from "./desk.ts";

const TakeDialog = lazy(() => import("./dialog/take-dialog.tsx"), "TakeDialog");
const JobDialog = lazy(() => import("./job/job-dialog.tsx"), "JobDialog");
const JobChip = lazy(() => import("./job/job-chip.tsx"), "JobChip");

/** What is asked and told about taking home, over whatever page is shown. Once a page. */
export function TakeHome() {
  const { asked, job, open } = useDesk();
  useEffect(() => {
    // What a tab left on the disk that was killed.
    void import("./zip/spool.ts").then(({ removeLeftovers }) => removeLeftovers()).catch(() => {});
  }, []);
  return (
    <Part>
      {asked && <TakeDialog taking={asked} />}
      {job && open && <JobDialog job={job} />}
      {job && !open && !asked && <JobChip job={job} onOpen={() => changeDesk({ open: true })} />}
    </Part>
  );
}
