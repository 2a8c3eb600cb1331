package stemma.read.web;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import org.jspecify.annotations.Nullable;

/** Why a host's certificate was not accepted. */
final class Distrust {
    /** Causes of causes that are looked at; the JDK nests four. */
    private static final int DEPTH = 20;

    private Distrust() {}

    /** In words for a person; null where it was not for a certificate that the connection failed. */
    static @Nullable String words(Throwable failure, String host) {
        String found = null;
        Throwable e = failure;
        for (int n = 0; n < DEPTH && e != null; n++) {
            String said = said(e, host);
            found = said == null ? found : said;
            e = e.getCause();
        }
        return found;
    }

    /** The innermost exception says it best. */
    private static @Nullable String said(Throwable e, String host) {
        return switch (e) {
            case CertificateExpiredException x -> "the certificate of " + host + " has expired";
            case CertificateNotYetValidException x ->
                "the certificate of " + host + " is not valid yet; is this machine's clock right?";
            case CertificateRevokedException x -> "the certificate of " + host + " was withdrawn";
            case CertPathBuilderException x ->
                "the certificate of " + host + " comes from nobody whom this machine trusts";
            case CertificateException x -> "the certificate shown is not one of " + host + " (" + x.getMessage() + ")";
            default -> null;
        };
    }
}
