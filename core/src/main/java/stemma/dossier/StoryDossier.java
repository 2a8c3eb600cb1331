package stemma.dossier;

import stemma.group.Story;
import stemma.weigh.Account;
import stemma.weigh.StoryReports;

/** One story with all that was found. */
public record StoryDossier(Story story, StoryReports reports, Account account) {}
