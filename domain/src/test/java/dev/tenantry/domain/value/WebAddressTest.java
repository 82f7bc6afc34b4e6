package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  private static final Refusal REFUSAL =
      Refusal.under("avatarUrl", "INVALID_URL", WebAddress::parse);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/anna.png",
        "http://example.com",
        "HTTPS://Example.com:8443/a%20b?size=64&x=%C3%A9#top",
        "https://xn--bcher-kva.example/",
        "https://localhost:65535/",
        "https://127.0.0.1/a",
        "https://[::1]/a",
      })
  void keepsAnAddressAsTyped(String typed) {
    assertThat(WebAddress.parse(typed).value()).isEqualTo(typed);
    assertThat(WebAddress.parse(" " + typed + "\n")).isEqualTo(new WebAddress(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bo.gif",
        "/bo.gif",
        "//firma.example/bo.gif",
        "firma.example/bo.gif",
        "https:?",
        "https:example.com",
        "https:///anna.png",
        "https://?",
        "ftp://example.com/anna.png",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "https://anna@example.com/",
        "https://anna:pw@example.com/",
        "https://@example.com/",
        "https://example.com\\@evil.example/",
        "https://exa mple.com/",
        "https://example.com/a b",
        "https://example.com/\"onload=x",
        "https://example.com/<script>",
        "https://example.com:65536/",
        "https://example.com:99999999999/",
        "https://exam_ple.com/",
        "https://-example.com/",
        "https://bücher.example/",
        "https://example.com/é.png",
        "https://example.com/\u202Egnp.exe",
        "https://example.com/\u0000",
        "https://example.com/%zz",
        "https://example.com/\uD800",
      })
  void refusesWhatIsNoSafeWebAddress(String typed) {
    REFUSAL.of(typed);
  }

  @Test
  void countsCharacters() {
    String address = "https://example.com/";
    String fits = address + "x".repeat(2048 - address.length());
    assertThat(WebAddress.parse(fits).value()).hasSize(WebAddress.MAX_CHARACTERS);
    REFUSAL.of(fits + "x").contains("2048 characters");
    REFUSAL.of("https://".repeat(10_000));
  }

  @Test
  void aTurkishMachineChangesNothing() {
    assertThat(DefaultLocale.turkish(() -> WebAddress.parse("HTTPS://I.example/").value()))
        .isEqualTo("HTTPS://I.example/");
  }

  @Test
  void showsNoAddress() {
    assertThat(WebAddress.parse("https://example.com/anna.png")).hasToString("WebAddress[...]");
  }
}
