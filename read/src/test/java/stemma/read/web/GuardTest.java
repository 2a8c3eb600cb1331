package stemma.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                "169.254.169.254", "100.64.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255", "240.0.0.1", "192.0.2.1",
                "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "::", "::1", "::ffff:10.0.0.1",
                "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "fc00::1", "fdab::1", "fe80::1",
                "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "3fff::1", "100::1"
            })
    void insideIsRefused(String address) {
        assertThat(Guard.publicOnly().refusal(InetAddress.ofLiteral(address))).isNotNull();
        assertThat(Guard.any().refusal(InetAddress.ofLiteral(address))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "192.167.1.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2a00:1450::1",
                "2606:4700::1",
                "64:ff9b::8.8.8.8"
            })
    void outsideIsNot(String address) {
        assertThat(Guard.publicOnly().refusal(InetAddress.ofLiteral(address))).isNull();
    }

    @Test
    void aMappedAddressInItsRawFormIsRefusedToo() throws Exception {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 10, 0, 0, 1};
        InetAddress raw = java.net.Inet6Address.getByAddress("x", mapped, -1);
        assertThat(Guard.publicOnly().refusal(raw)).isNotNull();
    }
}
