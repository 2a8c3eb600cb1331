package stemma.archive;

/**
 * A story's dossier in its lasting forms.
 *
 * @param summary in words for a terminal, as {@link stemma.dossier.Summary} has them
 * @param json as {@link stemma.dossier.Json#dossier} has it
 */
public record StoryPage(String summary, String json) {}
