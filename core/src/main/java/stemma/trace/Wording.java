package stemma.trace;

import stemma.text.Background;

/** Which of several readings of a place is the likelier to be what the first writer wrote. */
final class Wording {
    private Wording() {}

    static double[] oddness(String[] readings, double weight) {
        Background background = Background.english();
        double sum = 0;
        double[] out = new double[readings.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = background.count(readings[i]) + 1;
            sum += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = -weight * Math.log(out[i] / sum);
        }
        return out;
    }
}
