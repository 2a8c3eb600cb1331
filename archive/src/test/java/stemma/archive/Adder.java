package stemma.archive;

import stemma.report.Report;

/** A process that adds reports until it is killed, and says of each when it is stored. */
final class Adder {
    private Adder() {}

    /** @param args the archive's place, the first report's number */
    public static void main(String[] args) {
        try (Archive a = Archive.open(args[0])) {
            for (int n = Integer.parseInt(args[1]); ; n++) {
                for (Added x : a.add(report(n), report(n + 1_000_000))) {
                    System.out.println(x.id() + ";");
                    System.out.flush();
                }
            }
        }
    }

    static Report report(int n) {
        return Report.of(
                        "r" + n,
                        "The council of Dorn" + n % 7 + " met on the matter of bridge " + n % 97 + ", warden Hob Lint"
                                + n + " said. It is to be closed for " + n % 11 + " weeks and mended.")
                .build();
    }
}
